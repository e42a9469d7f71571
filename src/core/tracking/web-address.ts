const WEB_ADDRESS = /^https?:\/\/[^\s/?#]\S*$/iu;

/** Whether a text is an http(s) address and nothing else. */
export const isWebAddress = (text: string): boolean => WEB_ADDRESS.test(text.trimEnd());
