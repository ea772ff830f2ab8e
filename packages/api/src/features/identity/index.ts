export { activateEntrepreneur, signInEntrepreneur } from './operations/entrepreneur-access'
export { signOut } from './operations/sessions'
export { portalIdentityRouter, staffIdentityRouter } from './router'
export { hashSecret, newActivationCode, newCardNumber, newOneTimePassword } from './secrets'
