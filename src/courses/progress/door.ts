export { registerLearner, type RegisterRefusal } from './register-learner.ts'
export { settleRegistration } from './settle-registration.ts'
export { questionsIn } from './question.ts'
export { AnswersTable } from './questions-table.tsx'
