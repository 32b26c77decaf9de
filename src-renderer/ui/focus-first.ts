/** As `ref` of a form that has just been asked for: the first field is where the hand goes on. */
export const focusFirst = (form: HTMLFormElement | null): void => form?.querySelector('input')?.focus();
