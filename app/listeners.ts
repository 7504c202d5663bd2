import type { Listener } from '#platform/facts'

/** The whole choreography on one screen: who does what after which fact. Names of listeners are kept for ever. */
export const listeners: Listener[] = []
