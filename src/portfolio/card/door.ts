export { readCard } from './read-card.ts'
export { CardView } from './card-view.tsx'
export { renderCard } from './render-card.ts'
export type { Card } from './card.ts'
