export { readHoursForm } from './hours-form.ts'
export { Week } from './week-fields.tsx'
