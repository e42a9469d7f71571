/** What stands over the lists of the tab. */
export type Page =
  | { readonly kind: 'remind'; readonly department: string }
  | { readonly kind: 'unplanned' }
  | { readonly kind: 'register' | 'change'; readonly row: string };
