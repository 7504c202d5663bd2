export type { Catalogue, Shop } from './catalogue.ts'
export { marketPage } from './frame.tsx'
export { allMarkets, marketNamed } from './markets-routes.ts'
export { openCatalogue } from './open-catalogue.ts'
