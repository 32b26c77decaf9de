/** The endings of the files that can be imported; the file dialog offers them. What a file is tell its first bytes. */
export const workbookEndings = ['xlsx', 'xlsm', 'csv', 'tsv', 'txt', 'zip', 'json'] as const;
