export { WithdrawalPanel } from './panel.tsx'
export { withdrawalPage } from './page.tsx'
export { withdrawalsOf } from './store.ts'
export { withdrawalsToday } from './today.ts'
export { withdrawLines } from './withdraw-lines.ts'
export { findHeld } from './find-held.ts'
export {
  closedWhy,
  isReceived,
  isReturnable,
  notTakenWhy,
  payBackDay,
  type Held,
  type Withdrawal,
} from './withdrawal.ts'
