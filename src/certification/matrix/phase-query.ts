import type { Phase } from '../clea/door.ts'

export const phaseQuery = (phase: Phase): string => (phase === 'initial' ? 'initiale' : 'finale')
