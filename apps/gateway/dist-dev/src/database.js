const names = new Map();
/** A statement; its text must be a constant, since each text is kept prepared. */ export function sql(text, ...values) {
    let name = names.get(text);
    if (name === undefined) names.set(text, name = `gateway-${names.size + 1}`);
    return {
        name,
        text,
        values: [
            ...values
        ]
    };
}
/** Whether an error says that a unique constraint was broken. */ export const breaksUnique = (error, constraint)=>error instanceof Error && 'code' in error && error.code === '23505' && 'constraint' in error && error.constraint === constraint;
