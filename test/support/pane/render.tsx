import type { ReactElement, ReactNode } from 'react';
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { render as renderStyled } from '@testing-library/react';

const renderer = createDOMRenderer(document, { unstable_filterCSSRule: () => false });

const Unstyled = ({ children }: { readonly children: ReactNode }) => (
  <RendererProvider renderer={renderer}>{children}</RendererProvider>
);

/**
 * Shows a view without the rules of Fluent's styles: whenever a test asks for a role, jsdom compares elements with all of
 * them, thousands.
 */
export const render = (view: ReactElement) => renderStyled(view, { wrapper: Unstyled });
