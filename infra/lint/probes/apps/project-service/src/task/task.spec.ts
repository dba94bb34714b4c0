// refused by: nothing
export const probe = 'a spec';
