export { voicesOf, type CardVoice } from './store.ts'
export { SaidAloud, voiceAt } from './said-aloud.tsx'
export { clientOnCard, nextCard } from './prepared-cards.ts'
