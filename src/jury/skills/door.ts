export { saySkill, skillSentences } from './say-skill.ts'
