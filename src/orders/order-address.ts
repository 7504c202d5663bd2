/** Where a customer finds their order: nobody guesses it. */
export const orderAddress = ({ secret }: { secret: string }): string => `/commandes/${secret}`
