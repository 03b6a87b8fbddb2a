package fengsui.job.wire;

import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** Tells Flink which serializer goes with a form. Two of them are equal where their forms are. */
final class FormType<T> extends TypeInformation<T> {

    private static final long serialVersionUID = 1L;

    private final Form<T> form;

    FormType(Form<T> form) {
        this.form = form;
    }

    Form<T> form() {
        return form;
    }

    @Override
    public boolean isBasicType() {
        return false;
    }

    @Override
    public boolean isTupleType() {
        return false;
    }

    @Override
    public int getArity() {
        return 1;
    }

    @Override
    public int getTotalFields() {
        return 1;
    }

    @Override
    public Class<T> getTypeClass() {
        return form.type();
    }

    @Override
    public boolean isKeyType() {
        return false;
    }

    @Override
    public TypeSerializer<T> createSerializer(SerializerConfig config) {
        return new FormSerializer<>(form);
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof FormType<?>;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FormType<?> that && form.equals(that.form);
    }

    @Override
    public int hashCode() {
        return form.hashCode();
    }

    @Override
    public String toString() {
        return form.name();
    }
}
