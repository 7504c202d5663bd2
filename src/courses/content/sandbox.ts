/** What a content may do: everything of a page, but be of our origin or lead our window elsewhere. */
export const SANDBOX =
  'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads allow-pointer-lock'
