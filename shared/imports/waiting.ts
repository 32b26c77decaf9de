/** Stands for the file that came with the start of the app. */
export const waitingFile = '@waiting';
