export { wireHeader as header, type WireHeaders as Headers } from '@wheelhouse/contracts';
