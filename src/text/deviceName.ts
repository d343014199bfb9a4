/**
 * Windows takes a file or folder of these names for a device, whatever its ending:
 * https://learn.microsoft.com/windows/win32/fileio/naming-a-file. What is found is the name without the ending.
 */
export const DEVICE_NAME = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?=\.|$)/iu;
