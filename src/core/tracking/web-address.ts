const WEB_ADDRESS = /^https?:\/\/[^\s/?#]\S*$/iu;

/** Whether a text is an http(s) address and nothing else. */
export const isWebAddress = (text: string): boolean => WEB_ADDRESS.test(text.trimEnd());

/** A host with a usual ending, as people copy it from the address bar of a browser that hides the scheme. */
const BARE_ADDRESS =
  /^(?:[a-z\d-]+\.)+(?:cn|com|net|org|gov|edu|info|中国|政务|公司|网络)(?::\d+)?(?:[/?#]\S*)?$/iu;

/** An address with the scheme that it lacks; any other text as it is. */
export const withScheme = (text: string): string =>
  BARE_ADDRESS.test(text) ? `https://${text}` : text;
