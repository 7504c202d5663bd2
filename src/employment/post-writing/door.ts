export { supervisorsFor } from './list-supervisors.ts'
export { readPostLine } from './line.ts'
export { keepPost } from './keep-post.ts'
