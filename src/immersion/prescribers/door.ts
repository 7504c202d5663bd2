export { lawPrescriber, type Prescriber } from './prescriber.ts'
export { prescribersAmong } from './prescriber-store.ts'
export { PRESCRIBING, prescriberSite } from './routes.tsx'
export { tellDelegations } from './tell-delegation.ts'
