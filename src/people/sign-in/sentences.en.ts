import { MINUTES } from './minutes.ts'
import type { SignInSentences } from './sentences.fr.ts'

export const english = {
  title: 'Sign in',
  lead: 'No password. We send you a code: by text message or by e-mail.',
  login: 'Your e-mail or your phone number',
  loginHint: 'Examples: name@example.fr, 06 39 98 12 34',
  noLogin: 'Write your e-mail address or your phone number.',
  unreadableLogin:
    'This is neither an e-mail address nor a phone number. Examples: name@example.fr, 06 39 98 12 34',
  receiveCode: 'Send me a code',
  demo: 'Enter the demonstration',
  yourCode: 'Your code',
  lookAtMessages: 'Look at your messages',
  codeSent: (login) => `If ${login} is known here, a code has just left. It works for ${MINUTES} minutes.`,
  cannotLeave: 'No code can be sent',
  cannotLeaveWhy: 'This site cannot send messages yet. Ask whoever runs it for a link to come in.',
  sixDigits: 'The six digits of the message',
  noCode: 'Write the six digits of the message.',
  enter: 'Come in',
  anotherCode: 'Ask for another code',
  letterBox: 'Open the letter box of the demonstration',
  enterBeffroi: 'Come into Beffroi',
  isItYou: 'Is it really you?',
  isItYouWhy:
    'What you are about to change opens your account, or says where your money goes. First ask for a code.',
  changeNothing: 'Change nothing',
  refused: {
    'wrong code': 'This code is not the right one, or it is too old. Look at the last message you received.',
    'too many wrong tries': 'Too many tries with this code. Ask for another one.',
    'link used or too old': 'This link was used already, or it is too old. Ask for another one.',
  },
  smsSubject: 'Sign-in code',
  sms: (code) => `Beffroi: your code is ${code}. It works once, for ${MINUTES} min. Give it to nobody.`,
  mailSubject: (code) => `Your code: ${code}`,
  mail: (name, code, link) =>
    `Hello ${name},\n\nYour code to come into Beffroi: ${code}\n\nOr follow this link:\n${link}\n\nThey work once, for ${MINUTES} min. If you asked for nothing, do nothing.`,
  expected: {
    learn: (title, from) => `You have a place: ${title}. It begins on ${from}.`,
    work: (title, from) => `Your contract is written: ${title}, from ${from}.`,
  },
  welcomeSubject: 'Your way into Beffroi',
  welcomeSms: (name, why, way) => `Hello ${name}. ${why} To come in, with this number: ${way}`,
  welcomeMail: (name, why, way) =>
    `Hello ${name},\n\n${why}\n\nTo come in, go here and write this e-mail address:\n${way}\n\nThere is no password: you will receive a code.`,
} satisfies SignInSentences
