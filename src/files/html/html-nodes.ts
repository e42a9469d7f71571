import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type HtmlNode = Tree.ChildNode;
export type HtmlElement = Tree.Element;

/** Elements whose content is not displayed. */
const UNSEEN = new Set(['head', 'title', 'script', 'style', 'template', 'noscript']);

/** The child nodes of an element, without comments and content that is not displayed. */
export const contentOf = (element: HtmlElement): HtmlNode[] =>
  element.childNodes.filter(
    (node) => isText(node) || (isElement(node) && !UNSEEN.has(node.tagName)),
  );

export const isText = (node: HtmlNode): node is Tree.TextNode => node.nodeName === '#text';
export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;

/** The child elements of an element. */
export const childrenOf = (element: HtmlElement): HtmlElement[] =>
  contentOf(element).filter(isElement);

/** All elements that contain an element with one of these names, found in one pass. */
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

/** The body of a document, parsed as in a browser. Nothing is run or loaded. */
export function bodyOf(source: string): HtmlElement | null {
  const root = parse(source).childNodes.find(isElement);
  return root?.childNodes.filter(isElement).find(({ tagName }) => tagName === 'body') ?? null;
}
