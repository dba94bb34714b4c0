// refused by: nest-at-the-edge
import { Injectable } from '@nestjs/common';

export const probe = Injectable;
