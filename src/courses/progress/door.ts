export { registerLearner, type RegisterRefusal } from './register-learner.ts'
export { howsByAu, satisfiedAus, settleRegistration } from './settle-registration.ts'
