export { hireSite } from './routes.ts'
export {
  contracts,
  contractWords,
  isUnseen,
  mayHire,
  mayWithdrawHire,
  type Hire,
  type WithdrawnHire,
} from './hire.ts'
export { contractFaults, contractForm, weeklyMinutesOf } from './contract-form.ts'
export { hireOf, withdrawnHiresOf } from './hire-store.ts'
export { HiredView, SayHired, WithdrawHire, WithdrawnHires } from './hired-view.tsx'
export { notProved, proveHire } from './prove-hire.ts'
export { sayHired } from './say-hired.ts'
export { withdrawHire } from './withdraw-hire.ts'
export { contractUnknown, hireUnseen, hiresUnseen, markHireSeen } from './unseen-store.ts'
