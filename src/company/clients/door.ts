export { ServicesLink } from './services-link.tsx'
export { wayToServices, type Way } from './find-way.ts'
export { clientToday } from './today.ts'
export { clientSentences } from './sentences.ts'
