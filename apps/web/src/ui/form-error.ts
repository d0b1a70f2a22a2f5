export interface FormError {
  /** The name of the field; null: of the form as a whole. */
  field: string | null;
  message: string;
}
