package fengsui.codec.feed;

import fengsui.codec.RejectReason;

/** A field and how it is found. Immutable. */
record FieldFinder(Field field, Finder finder) {

    /** Puts into {@code draft} what {@code row} says of the field. */
    void fill(Draft draft, Row row) {
        String text = finder.find(row);
        if (text != null) {
            put(draft, text);
        } else if (field.shape() == Field.Shape.TIME && finder.said(row)) {
            draft.refuse(RejectReason.BAD_TIME, field.label() + ": not in the form that the mapping gives");
        }
    }

    private void put(Draft draft, String text) {
        switch (field.shape()) {
            case TIME -> draft.put(field, Long.parseLong(text));
            case NUMBER -> draft.put(field, Decimal.parse(text));
            case WORDS -> draft.putAll(field, text);
            default -> draft.put(field, text);
        }
    }
}
