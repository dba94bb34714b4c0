// refused by: kafka-in-messaging
import { Kafka } from 'kafkajs';

export const probe = Kafka;
