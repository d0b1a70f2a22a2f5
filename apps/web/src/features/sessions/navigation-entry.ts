/** A page that the reader may open, as the header and the menu of the account name it. */
export interface NavigationEntry {
  to: string;
  label: string;
}
