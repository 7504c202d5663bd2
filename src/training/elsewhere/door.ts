export { ElsewhereList } from './list.tsx'
