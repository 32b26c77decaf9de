/** So many days before its day an initiative is due soon: the length of a fortnight's rhythm. */
export const dueSoonDays = 14;
