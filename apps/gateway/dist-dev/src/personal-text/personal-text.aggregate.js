import { personalTextForgotten } from '@wheelhouse/contracts';
import { column, defineAggregate, defineView } from '@wheelhouse/event-sourcing';
const personalTextEvents = [
    personalTextForgotten
];
const noPersonalText = {
    status: 'none'
};
/** Which texts were forgotten, and when. */ export const forgottenText = defineView({
    name: 'forgotten-text',
    version: 1,
    source: 'own',
    events: personalTextEvents,
    columns: {
        id: column.uuid(),
        forgottenAt: column.instant()
    },
    keys: (event)=>[
            event.streamId
        ],
    fold: (_row, event, id)=>({
            id,
            forgottenAt: event.recordedAt
        })
});
/** A text whose key was destroyed. Its stream is the key's id, so that it is forgotten once, however often that is said. */ export const personalText = defineAggregate({
    context: 'organisation',
    stream: 'personal-text',
    resource: 'forgotten-texts',
    events: personalTextEvents,
    initial: noPersonalText,
    stateVersion: 1,
    evolve: (_text, _event)=>({
            status: 'forgotten'
        }),
    views: [
        forgottenText
    ],
    page: forgottenText
});
