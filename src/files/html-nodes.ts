import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type HtmlNode = Tree.ChildNode;
export type HtmlElement = Tree.Element;

/** Elements whose content nobody sees. */
const UNSEEN = new Set(['head', 'title', 'script', 'style', 'template', 'noscript']);

/** What an element contains, without comments and without what nobody sees. */
export const contentOf = (element: HtmlElement): HtmlNode[] =>
  element.childNodes.filter(
    (node) => isText(node) || (isElement(node) && !UNSEEN.has(node.tagName)),
  );

export const isText = (node: HtmlNode): node is Tree.TextNode => node.nodeName === '#text';
export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;

/** The elements right below one. */
export const childrenOf = (element: HtmlElement): HtmlElement[] =>
  contentOf(element).filter(isElement);

/** All elements that have one of these names somewhere inside them, found in one walk. */
export function holdersOf(root: HtmlElement, names: ReadonlySet<string>): Set<HtmlElement> {
  const holders = new Set<HtmlElement>();
  const look = (element: HtmlElement): boolean => {
    const found = childrenOf(element).filter((child) => look(child) || names.has(child.tagName));
    if (found.length > 0) holders.add(element);
    return found.length > 0;
  };
  look(root);
  return holders;
}

export const attributeOf = (element: HtmlElement, name: string): string | null =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? null;

/** The body of a document, parsed as a browser would. Nothing of it is run or loaded. */
export function bodyOf(source: string): HtmlElement | null {
  const root = parse(source).childNodes.find(isElement);
  return root?.childNodes.filter(isElement).find(({ tagName }) => tagName === 'body') ?? null;
}
