/** How many prompts of a template stand side by side where there is room: four make two rows of two, others up to three. */
export const columnsFor = (prompts: number): number => (prompts === 4 ? 2 : Math.min(3, Math.max(1, prompts)));
