/** Where a customer finds their order on this site: nobody guesses it. */
export const orderAddress = ({ secret }: { secret: string }): string => `/commandes/${secret}`

/** The same in a letter: the whole address. */
export const orderLink = (siteUrl: string, order: { secret: string }): string =>
  `${siteUrl}${orderAddress(order)}`

/** The labels of all the crates of a day, for the hub. */
export const CRATES = '/marche/gestion/commandes/etiquettes'
