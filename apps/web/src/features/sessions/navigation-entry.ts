/** A page that the reader may open, as the header and the menu of the account name it. */
export interface NavigationEntry {
  to: string;
  label: string;
  /** Everybody finds it in the header at any width; the others move to the menu of the account. */
  isForAll: boolean;
}
