export { ElsewhereList, type RefusedChoice } from './list.tsx'
