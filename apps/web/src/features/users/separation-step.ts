/** The next step of 三员分立, to be confirmed: what it is called, what it does, and what is said afterwards. */
export interface SeparationStep {
  isOn: boolean;
  title: string;
  hint: string;
  said: string;
}
