/** Where a place asks for deliveries. */
export const REQUESTS = '/livraisons/demandes'
