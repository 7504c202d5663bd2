export { registerLearner, type RegisterRefusal } from './register-learner.ts'
export { settleRegistration } from './settle-registration.ts'
