export { readHoursForm, sayHoursFault } from './hours-form.ts'
export { readSaidHours, type HoursFault } from './said-hours.ts'
export { Week } from './week-fields.tsx'
