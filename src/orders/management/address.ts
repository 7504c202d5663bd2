/** Where whoever runs a market reads its orders. */
export const ORDERS = '/marche/gestion/commandes'
