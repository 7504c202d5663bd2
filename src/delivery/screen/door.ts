export { Go, Opens } from './big-buttons.tsx'
export { PressForm, type PressProps, Undo, canUndo, doneWord } from './form-parts.tsx'
export { type Riding, type Standing, TOUR, addressOfStop, courierPage } from './frame.tsx'
export { NotOfAge, PartRefused } from './part-refused.tsx'
