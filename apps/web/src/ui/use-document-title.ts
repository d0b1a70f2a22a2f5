import { useEffect } from 'react';
import { useTexts } from '../texts/texts-context.tsx';

/** Names the tab after what is on the page; without a name the tab bears the product's. */
export function useDocumentTitle(title: string | undefined): void {
  const { product } = useTexts();
  useEffect(() => {
    document.title = title ? `${title} · ${product.name}` : `${product.name} · ${product.fullName}`;
  }, [title, product]);
}
