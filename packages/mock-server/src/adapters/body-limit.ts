/** Bytes of a request body that are read; a larger one is reported as such instead. */
export const bodyLimit = 10 * 1024 * 1024;
