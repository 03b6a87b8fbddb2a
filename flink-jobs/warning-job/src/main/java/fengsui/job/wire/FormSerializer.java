package fengsui.job.wire;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/** A form in Flink's words. All forms are of immutable types, so a copy is the thing itself. */
final class FormSerializer<T> extends TypeSerializer<T> {

    private static final long serialVersionUID = 1L;

    private final Form<T> form;

    FormSerializer(Form<T> form) {
        this.form = form;
    }

    Form<T> form() {
        return form;
    }

    @Override
    public boolean isImmutableType() {
        return true;
    }

    @Override
    public TypeSerializer<T> duplicate() {
        return this;
    }

    /** Immutable values are never filled in later: there is no empty one to start from. */
    @Override
    @SuppressWarnings("NullAway") // Flink's contract lets immutable types return null here
    public @Nullable T createInstance() {
        return null;
    }

    @Override
    public T copy(T from) {
        return from;
    }

    @Override
    public T copy(T from, T reuse) {
        return from;
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(T value, DataOutputView target) throws IOException {
        form.write(value, target);
    }

    @Override
    public T deserialize(DataInputView source) throws IOException {
        return form.read(source);
    }

    @Override
    public T deserialize(T reuse, DataInputView source) throws IOException {
        return form.read(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        form.write(form.read(source), target);
    }

    @Override
    public TypeSerializerSnapshot<T> snapshotConfiguration() {
        return new FormSnapshot<>(form);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FormSerializer<?> that && form.equals(that.form);
    }

    @Override
    public int hashCode() {
        return form.hashCode();
    }
}
